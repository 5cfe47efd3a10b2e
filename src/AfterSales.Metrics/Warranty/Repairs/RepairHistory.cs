using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Repair history of one unit: from which age to which it was seen, and at which ages it was repaired.</summary>
public sealed partial record RepairHistory
{
    private static readonly FrozenList<double> Nothing = FrozenList<double>.Empty;

    /// <summary>The age from which the unit was seen; what happened before is not known.</summary>
    /// <value>0 by default.</value>
    public double Start
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The age until which it was seen; above <see cref="Start"/>.</summary>
    public required double End
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>The ages of its repairs: above the start, at most the end, in any order.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<double> Events
    {
        get;
        init => field = FrozenList.Copy(value);
    }
    = Nothing;

    /// <summary>The cost of each repair; null, the default, to count them.</summary>
    public IReadOnlyList<double>? Costs
    {
        get;
        init => field = value is null ? null : FrozenList.Copy(value);
    }

    internal static RepairHistory[] Require(IReadOnlyList<RepairHistory> units, string name)
    {
        var checkedUnits = Guard.NoneNull(units, name).ToArray();
        for (var i = 0; i < checkedUnits.Length; i++)
        {
            checkedUnits[i].Require(i, name);
        }

        return checkedUnits;
    }

    private void Require(int unit, string name)
    {
        if (!(End > Start))
        {
            throw Guard.Item(name, "must end after they start", unit, this);
        }

        for (var i = 0; i < Events.Count; i++)
        {
            if (!(Events[i] > Start && Events[i] <= End))
            {
                throw new ArgumentException(Guard.Text(
                    $"Events must lie after the start and not after the end; events[{i}] of {name}[{unit}] is {Events[i]}, outside ({Start}, {End}]."), name);
            }
        }

        if (Costs is { } costs)
        {
            Guard.SameLength(costs.Count, Events.Count, nameof(Costs), nameof(Events));
            foreach (var cost in costs)
            {
                Guard.Finite(cost, nameof(Costs));
            }
        }
    }
}
