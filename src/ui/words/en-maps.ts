// Words under every map.

export const borders =
  'Borders, unless it says otherwise here, are as Natural Earth shows them: who holds a place, not who claims it.';
