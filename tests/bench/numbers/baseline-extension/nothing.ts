/** What an extension costs that does nothing: its script is started in every page. */
export {};
