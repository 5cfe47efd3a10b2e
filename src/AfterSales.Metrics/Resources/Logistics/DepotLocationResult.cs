using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="DepotLocation"/> chose.</summary>
public sealed partial record DepotLocationResult
{
    /// <summary>Whether each depot is open, in the order given; empty when there is no answer.</summary>
    public required IReadOnlyList<bool> Open
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>For each depot the demand of each area it serves; empty when there is no answer.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Flows
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }

    /// <summary>Fixed and service cost; undefined with <see cref="UndefinedReason.Infeasible"/> when the capacities do not suffice.</summary>
    public required Figure<double> Cost { get; init; }

    /// <summary>What no one can undercut: the cost itself when the choice is proven best.</summary>
    public required Figure<double> LowerBound { get; init; }

    /// <summary>Whether the choice is proven to be of least cost.</summary>
    public required bool IsProvenOptimal { get; init; }

    /// <summary>Parts of the search looked at.</summary>
    public required long Nodes { get; init; }

    /// <summary>Work spent, in the unit of <see cref="SearchOptions.MaximumWork"/>.</summary>
    public required long Work { get; init; }
}
