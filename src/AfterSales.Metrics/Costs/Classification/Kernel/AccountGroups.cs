using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Classified groups by account as columns, put in order when the first is looked at.</summary>
/// <remarks>Whatever is kept once made comes out alike whichever thread makes it, so that two threads at once do no harm.</remarks>
internal sealed class AccountGroups(
    int count, string[] accounts, CostCells cells, int[] setOf, int[][] sets, Currency currency, CostRuleSet rules)
    : FrozenItems<ClassifiedGroup>
{
    private readonly FrozenList<CostDecision>?[] decisions = new FrozenList<CostDecision>?[sets.Length];
    private int[]? slots;

    public override int Count => count;

    public override ClassifiedGroup this[int index] => Group((slots ??= InOrder())[Guard.InRange(index, 0, count - 1)]);

    public override IEnumerator<ClassifiedGroup> GetEnumerator() => (slots ??= InOrder()).Select(Group).GetEnumerator();

    private ClassifiedGroup Group(int slot) => new()
    {
        Group = new CostGroup { Key = CostKey.Of(accounts[slot]), Totals = cells.SumsOf(slot).ToTotals(currency) },
        Decisions = decisions[setOf[slot]] ??= rules.DecisionsOf(sets[setOf[slot]]),
    };

    /// <summary>The slots that have lines, by account.</summary>
    private int[] InOrder()
    {
        var (found, next) = (new int[count], 0);
        for (var slot = 0; slot < setOf.Length; slot++)
        {
            if (setOf[slot] >= 0)
            {
                found[next++] = slot;
            }
        }

        Array.Sort(Array.ConvertAll(found, slot => accounts[slot]), found, StringComparer.Ordinal);
        return found;
    }
}
