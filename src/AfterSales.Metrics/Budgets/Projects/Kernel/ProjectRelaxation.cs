namespace AfterSales.Metrics.Budgets;

/// <summary>What the free projects could bring if they could be chosen in part: a bound for branch and bound.</summary>
internal abstract class ProjectRelaxation(int count, WorkMeter work)
{
    public const sbyte Free = -1;

    /// <summary>Where the steps are counted.</summary>
    protected WorkMeter Work => work;

    /// <summary>The part of each project in the relaxed choice, those fixed included.</summary>
    public double[] Values { get; } = new double[count];

    /// <summary>By how much at least the bound falls when a free project at 0 or 1 goes to the other, at each unit.</summary>
    public double[] ReducedCosts { get; } = new double[count];

    /// <summary>An upper bound of what a choice brings that keeps the states (free, 0 or 1).</summary>
    public abstract double Solve(sbyte[] states);

    /// <summary>Makes the bound as low as this relaxation can, once, before the search.</summary>
    public virtual void Tighten(sbyte[] states)
    {
    }
}
