namespace AfterSales.Metrics.Costs;

/// <summary>Who used a pool and how much of it, by index, ascending; uses of one target added up.</summary>
internal readonly struct PoolUses
{
    /// <exception cref="ArgumentException">A use names a target that is not among the indexes.</exception>
    public PoolUses(ServicePool pool, Dictionary<string, int> indexes)
    {
        var (targets, units) = (new int[pool.Uses.Count], new decimal[pool.Uses.Count]);
        var isAscending = true;
        for (var k = 0; k < targets.Length; k++)
        {
            var use = pool.Uses[k];
            if (!indexes.TryGetValue(use.Target, out targets[k]))
            {
                var name = nameof(pool.Uses);
                throw new ArgumentException($"Uses must name pools or departments; \"{use.Target}\", which used \"{pool.Name}\", is neither.", name);
            }

            units[k] = use.Units;
            isAscending &= k == 0 || targets[k] > targets[k - 1];
        }

        (Targets, Units) = isAscending ? (targets, units) : Merge(targets, units);
    }

    public int[] Targets { get; }

    public decimal[] Units { get; }

    public decimal UnitsOf(int target) => Units[Array.BinarySearch(Targets, target)];

    private static (int[] Targets, decimal[] Units) Merge(int[] targets, decimal[] units)
    {
        Array.Sort(targets, units);
        var kept = 0;
        for (var k = 1; k < targets.Length; k++)
        {
            if (targets[k] == targets[kept])
            {
                units[kept] += units[k];
            }
            else
            {
                kept++;
                (targets[kept], units[kept]) = (targets[k], units[k]);
            }
        }

        Array.Resize(ref targets, kept + 1);
        Array.Resize(ref units, kept + 1);
        return (targets, units);
    }
}
