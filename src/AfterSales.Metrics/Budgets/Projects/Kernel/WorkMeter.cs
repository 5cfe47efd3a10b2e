namespace AfterSales.Metrics.Budgets;

/// <summary>Counts the elementary steps of a search, so that its length does not depend on how large one node is.</summary>
internal sealed class WorkMeter(long limit)
{
    /// <summary>The steps done.</summary>
    public long Done { get; private set; }

    public long Left => Math.Max(limit - Done, 0);

    public bool IsSpent => Done > limit;

    public void Add(long steps) => Done += steps;
}
