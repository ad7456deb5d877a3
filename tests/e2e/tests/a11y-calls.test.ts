import { checkScenes } from '../src/stage/check-scenes.ts';

checkScenes(['popup', 'panel', 'journal']);
