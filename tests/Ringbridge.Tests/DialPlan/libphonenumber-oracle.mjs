// What libphonenumber-js says about many numbers, as JSON lines on stdout: the independent answer that the dial plan is
// compared with. The numbers are its own examples, and numbers made from its patterns, a few of each type and country.
// The "random" choices come from a fixed seed: the same metadata gives the same numbers.

import { createRequire } from 'node:module'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

const require = createRequire(import.meta.url)
const metadata = require('libphonenumber-js/metadata.max.json')
const examples = require('libphonenumber-js/examples.mobile.json')
const SAMPLES_PER_TYPE = 3

let seed = 20_26
function pick(count) {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
  return Math.floor((seed / 0x1_0000_0000) * count)
}

/** A text that a pattern matches; knows what the metadata's patterns are made of: digits, \d, [..], (?:..|..), ?, {n}, {n,m}. */
function sample(pattern) {
  let at = 0

  function alternatives() {
    const choices = [sequence()]
    while (pattern[at] === '|') {
      at++
      choices.push(sequence())
    }
    return () => choices[pick(choices.length)]()
  }

  function sequence() {
    const items = []
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') items.push(repeated(atom()))
    return () => items.map((item) => item()).join('')
  }

  function atom() {
    if (pattern.startsWith('(?:', at)) {
      at += 3
      const inner = alternatives()
      at++
      return inner
    }
    if (pattern.startsWith('\\d', at)) {
      at += 2
      return () => String(pick(10))
    }
    if (pattern[at] === '[') {
      const end = pattern.indexOf(']', at)
      const choices = expand(pattern.slice(at + 1, end))
      at = end + 1
      return () => choices[pick(choices.length)]
    }
    const literal = pattern[at++]
    if (!/\d/.test(literal)) throw new Error(`unexpected ${literal} in ${pattern}`)
    return () => literal
  }

  function repeated(item) {
    let [least, most] = [1, 1]
    if (pattern[at] === '?') {
      at++
      least = 0
    } else if (pattern[at] === '{') {
      const end = pattern.indexOf('}', at)
      const bounds = pattern.slice(at + 1, end).split(',').map(Number)
      ;[least, most] = [bounds[0], bounds[1] ?? bounds[0]]
      at = end + 1
    }
    return () => Array.from({ length: least + pick(most - least + 1) }, item).join('')
  }

  return alternatives()()
}

function expand(set) {
  const choices = []
  for (let index = 0; index < set.length; index++) {
    if (set[index + 1] === '-') {
      for (let digit = Number(set[index]); digit <= Number(set[index + 2]); digit++) choices.push(String(digit))
      index += 2
    } else choices.push(set[index])
  }
  return choices
}

function* numbers() {
  for (const [country, national] of Object.entries(examples)) yield [country, metadata.countries[country][0], national]
  const plans = [...Object.entries(metadata.countries), ...Object.entries(metadata.nonGeographic)]
  for (const [country, plan] of plans) {
    for (const type of plan[11] || []) {
      if (!type?.[0]) continue
      for (let count = 0; count < SAMPLES_PER_TYPE; count++) yield [country, plan[0], sample(type[0])]
    }
  }
}

for (const [origin, callingCode, national] of numbers()) {
  const number = parsePhoneNumberFromString(`+${callingCode}${national}`)
  if (!number) continue
  console.log(
    JSON.stringify({
      origin,
      text: `+${callingCode}${national}`,
      e164: number.number,
      country: number.country,
      valid: number.isValid(),
      type: number.getType(),
      international: number.formatInternational(),
      national: number.formatNational(),
      nationalReadAs: number.country ? parsePhoneNumberFromString(number.formatNational(), number.country)?.number : undefined,
    }),
  )
}
