using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Initiatives on one figure whose times meet, and what of their savings counts.</summary>
internal static class InitiativeGroups
{
    public static (InitiativeGroup[] Groups, decimal[] Counted) Count(
        IReadOnlyList<SavingsInitiative> initiatives, decimal[] validated, Dictionary<string, decimal> joint, Currency currency)
    {
        var counted = new decimal[validated.Length];
        InitiativeGroup[] groups = [.. Meeting(initiatives).Select(members =>
        {
            var figure = initiatives[members[0]].Figure;
            var basis = Count(members, validated, joint.TryGetValue(figure, out var together) ? together : null, counted, currency);
            return new InitiativeGroup
            {
                Figure = figure,
                Members = FrozenList.Own(Array.ConvertAll(members, i => initiatives[i].Name)),
                Validated = Money.Of(members.Sum(i => validated[i]), currency),
                Counted = Money.Of(members.Sum(i => counted[i]), currency),
                Basis = basis,
            };
        })];
        return (groups, counted);
    }

    private static InitiativeGroupBasis Count(int[] members, decimal[] validated, decimal? together, decimal[] counted, Currency currency)
    {
        var positive = members.Where(i => validated[i] > 0).ToArray();
        if (positive.Length > 1 && together is { } joint)
        {
            var total = MoneyRounding.Default.Round(Math.Min(joint, positive.Sum(i => validated[i])), currency);
            var parts = Apportionment.Split(total, Array.ConvertAll(positive, i => validated[i]), MoneyRounding.Default.UnitOf(currency)).Parts;
            for (var n = 0; n < positive.Length; n++)
            {
                counted[positive[n]] = parts[n].Amount;
            }

            return InitiativeGroupBasis.MeasuredTogether;
        }

        if (positive.Length > 0)
        {
            var largest = positive.Aggregate((best, i) => validated[i] > validated[best] ? i : best);
            counted[largest] = MoneyRounding.Default.Round(validated[largest], currency);
        }

        return positive.Length > 1 ? InitiativeGroupBasis.LargestOnly : InitiativeGroupBasis.Single;
    }

    /// <summary>The groups, each in the order given, by their first member.</summary>
    private static IEnumerable<int[]> Meeting(IReadOnlyList<SavingsInitiative> initiatives)
    {
        var groups = new List<int[]>();
        foreach (var figure in Enumerable.Range(0, initiatives.Count).GroupBy(i => initiatives[i].Figure, StringComparer.Ordinal))
        {
            var (open, end) = (new List<int>(), int.MinValue);
            foreach (var i in figure.OrderBy(i => Month(initiatives[i].Start)).ThenBy(i => Month(initiatives[i].Until)))
            {
                if (open.Count > 0 && Month(initiatives[i].Start) >= end)
                {
                    groups.Add([.. open.OrderBy(member => member)]);
                    open.Clear();
                }

                open.Add(i);
                end = open.Count == 1 ? Month(initiatives[i].Until) : Math.Max(end, Month(initiatives[i].Until));
            }

            groups.Add([.. open.OrderBy(member => member)]);
        }

        return groups.OrderBy(members => members[0]);
    }

    private static int Month(NodaTime.YearMonth month) => (month.Year * 12) + month.Month;
}
