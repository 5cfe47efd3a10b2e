namespace AfterSales.Metrics.Costs;

/// <summary>The classes that a rule set's rules name in one dimension, numbered in the order of the rules: looked up once and not for each ledger.</summary>
internal sealed class DimensionClasses
{
    public DimensionClasses(CostRule[] rules, CostDimension dimension)
    {
        Dimension = dimension;
        Numbers = new int[rules.Length];
        var (found, places) = (new List<CostClass>(), new Dictionary<CostClass, int>());
        for (var rule = 0; rule < rules.Length; rule++)
        {
            Numbers[rule] = -1;
            if (rules[rule].ClassIn(dimension) is not { } named)
            {
                continue;
            }

            if (!places.TryGetValue(named, out Numbers[rule]))
            {
                places.Add(named, Numbers[rule] = found.Count);
                found.Add(named);
            }
        }

        Classes = [.. found];
    }

    public CostDimension Dimension { get; }

    public CostClass[] Classes { get; }

    /// <summary>The class that each rule names, by its number; −1 where it names none.</summary>
    public int[] Numbers { get; }

    /// <summary>The class that a rule names.</summary>
    public CostClass? ClassOf(int rule) => Numbers[rule] < 0 ? null : Classes[Numbers[rule]];
}
