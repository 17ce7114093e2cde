/** Words within ASCII. */
export const PLAIN_WORDS =
  `a about above after again all also an and answer any are as at be because been before between
both but by can clear come could day different do does each end even example few find first follow for four from
function general give good great group had has have hence her here high him his how however idea if important in into
is it its just keep kind know large last least left less let like line list long look made make many may mean method
might more most much must name near need never new next no not note now number of often on one only or order other our
out over own part people place point possible problem process question rather reason result right same say second see
seem sentence set several should show simple since small so some state step still such take than that the their them
then there these they thing think this those though three through time to together too true try two under until up us
use value very want was way we well were what when where which while who why will with without word work would write
year yet you your`.split(/\s+/);

/** Words and signs beyond ASCII, all of them one UTF-16 unit a character. */
export const ACCENTED_WORDS =
  `café naïve façade résumé Zürich über déjà Gödel — → “quoted” μ σ ≈ 東京 質問 ответ`.split(/\s+/);
