namespace AfterSales.Metrics.Budgets;

/// <summary>The best choice found so far.</summary>
internal sealed class ProjectIncumbent(ProjectModel model)
{
    private readonly bool[] best = new bool[model.Count];

    /// <summary>What it brings; nothing chosen brings nothing.</summary>
    public long Value { get; private set; }

    public bool[] Best => best;

    public bool Has(int project) => best[project];

    /// <summary>Takes a feasible choice when it brings more.</summary>
    public void Offer(bool[] chosen)
    {
        var found = model.BenefitOf(chosen);
        if (found > Value)
        {
            Value = found;
            Replace(chosen);
        }
    }

    /// <summary>Takes one of the same value in its place.</summary>
    public bool Replace(bool[] chosen)
    {
        chosen.CopyTo(best, 0);
        return true;
    }
}
