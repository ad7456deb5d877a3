import { checkScenes } from '../src/stage/check-scenes.ts';

checkScenes(['options', 'confirm']);
