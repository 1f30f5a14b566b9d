// Names for learners who would rather not give theirs: an adjective and an animal, 1,600 pairs, none of which mocks anybody.

const adjectives =
  'Able Amber Bold Brave Bright Brisk Calm Careful Cheerful Clear Clever Curious Daring Eager Early Fair Friendly Gentle Glad Golden Graceful Honest Jolly Keen Kind Lively Lucky Mellow Merry Nimble Patient Polite Quick Quiet Silver Steady Sunny Swift Thoughtful Warm'.split(
    ' ',
  );
const animals =
  'Badger Beaver Bison Crane Curlew Deer Dolphin Duck Eagle Falcon Finch Fox Gazelle Hare Hawk Hedgehog Heron Ibex Jerboa Kestrel Kingfisher Lark Lynx Marmot Marten Mink Moose Otter Owl Pelican Plover Puffin Raven Robin Seal Sparrow Squirrel Stork Swan Wren'.split(
    ' ',
  );

export const nicknameWords = { adjectives, animals };

/** Draws a nickname; all are equally likely but for one part in a thousand. */
export function newNickname({ bytes }: { bytes(count: number): Uint8Array }): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes(4);
  const adjective = adjectives[(a * 256 + b) % adjectives.length] ?? '';
  const animal = animals[(c * 256 + d) % animals.length] ?? '';
  return `${adjective} ${animal}`;
}
