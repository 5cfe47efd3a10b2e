using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Projects to choose from and what limits the choice.</summary>
public sealed partial record ProjectSelectionInput
{
    /// <summary>The projects.</summary>
    public required IReadOnlyList<Project> Projects
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The budgets; none negative.</summary>
    public required IReadOnlyList<decimal> Budgets
    {
        get;
        init
        {
            field = FrozenList.Copy(value);
            Guard.NoneNegative(value.ToArray(), nameof(Budgets));
        }
    }

    /// <summary>Groups of positions of which one project at most may be chosen; none by default.</summary>
    public IReadOnlyList<IReadOnlyList<int>> ExclusiveGroups
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }
    = FrozenList<IReadOnlyList<int>>.Empty;

    /// <summary>Which projects need which; none by default.</summary>
    public IReadOnlyList<ProjectPrerequisite> Prerequisites
    {
        get;
        init => field = FrozenList.Copy(value);
    }
    = FrozenList<ProjectPrerequisite>.Empty;
}
