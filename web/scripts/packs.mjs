// Before vite: the words of the packs (../packs, YAML) as JSON that pages import, so that a phone has them offline.
// Only what screens say goes in: a phone pays for each byte.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const packs = new URL('../../packs/', import.meta.url);
const out = new URL('../src/lib/packs/generated/', import.meta.url);

const read = (name) => parse(readFileSync(new URL(name, packs), 'utf8'));
const pick = (...keys) => (row) => Object.fromEntries(keys.filter((key) => row[key] !== undefined).map((key) => [key, row[key]]));

/** Pack name -> the part of it that pages use. A pack that lost a part stops the build here, by its name. */
export function modules() {
  const framework = read('framework/pembelajaran-mendalam.yaml');
  const voices = read('voices/voices.yaml');
  const asking = read('asking/asking.yaml');
  return {
    framework: {
      dimensions: rows(framework, 'dimensions').map(pick('id', 'name', 'short', 'text')),
      principles: rows(framework, 'principles').map(pick('id', 'name', 'text', 'markers')),
      experiences: rows(framework, 'experiences').map(pick('id', 'name', 'text', 'solo', 'markers'))
    },
    solo: { solo: rows(framework, 'solo').map(pick('level', 'id', 'name', 'text', 'pupil', 'next')) },
    peer: { peer: rows(framework, 'solo').map((level) => level.peer) },
    voices: {
      rules: { answers_min: voices.rules.answers_min, seconds: voices.rules.seconds },
      answers: rows(voices, 'answers').map(pick('id', 'face', 'weight', 'name')),
      skip: voices.skip,
      invitation: rows(voices, 'invitation'),
      sets: rows(voices, 'sets')
    },
    asking: { bounds: asking.bounds, talk_seconds: asking.talk_seconds, wait_seconds: asking.wait_seconds, advice: rows(asking, 'advice'), thinking: rows(asking, 'thinking'), checklist: rows(asking, 'checklist'), talk_moves: rows(asking, 'talk_moves') },
    levels: {
      levels: rows(read('levels/levels.yaml'), 'levels').map(pick('id', 'name', 'phases', 'grades', 'groups', 'minutes_per_jp', 'pupil', 'voices', 'reads', 'accounts'))
    },
    prompts: { prompts: rows(read('reflection/prompts.yaml'), 'ages').flatMap((age) => rows(age, 'prompts').map(pick('id', 'text'))) },
    feedback: { good: rows(read('reflection/feedback.yaml'), 'good'), next: rows(read('reflection/feedback.yaml'), 'next') },
    stages: { progressions: progressionsOf(framework) },
    subjects: { subjects: rows(read('curriculum/subjects.yaml'), 'subjects').map(pick('id', 'name', 'short', 'levels', 'phases')) }
  };
}

/** The sentences of each subdimension's stages as a rapor says them, with the names by which they are chosen. */
function progressionsOf(framework) {
  const dimensions = rows(framework, 'dimensions');
  return rows(read('framework/stages.yaml'), 'progressions').map(({ dimension, subdimension, berkembang, cakap, mahir }) => {
    const of = dimensions.find((one) => one.id === dimension);
    const { name } = of.subdimensions.find((one) => one.id === subdimension);
    return { dimension, dimension_name: of.short ?? of.name, subdimension, name, berkembang: berkembang.id, cakap: cakap.id, mahir: mahir.id };
  });
}

function rows(pack, key) {
  if (!Array.isArray(pack[key]) || pack[key].length === 0) throw new Error(`${pack.pack?.id}: no ${key}`);
  return pack[key];
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  mkdirSync(out, { recursive: true });
  for (const [name, value] of Object.entries(modules())) writeFileSync(new URL(`${name}.json`, out), `${JSON.stringify(value)}\n`);
}
