/** The least that a search for numbers can do: look at every text node and ask whether it has two digits. */
const twoDigits = /\d\D*\d/;

setTimeout(function bareWalk() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let texts = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    texts += twoDigits.test((node as Text).data) ? 1 : 0;
  }
  console.debug(texts);
});
