using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Rows of a panel for <see cref="DifferenceInDifferences"/>: one unit in one period each.</summary>
public sealed partial record DifferenceInDifferencesInput
{
    /// <summary>The unit of each row: a department, a shop, a region.</summary>
    public required IReadOnlyList<long> Units { get; init => field = FrozenList.Copy(value); }

    /// <summary>The period of each row.</summary>
    public required IReadOnlyList<int> Times { get; init => field = FrozenList.Copy(value); }

    /// <summary>The figure of each row; finite.</summary>
    public required IReadOnlyList<double> Values { get; init => field = FrozenList.Copy(value); }

    /// <summary>Whether the row's unit belongs to those with the programme; the same in all rows of a unit.</summary>
    public required IReadOnlyList<bool> Treated { get; init => field = FrozenList.Copy(value); }

    /// <summary>Whether the row's period lies after the start; the same in all rows of a period.</summary>
    public required IReadOnlyList<bool> After { get; init => field = FrozenList.Copy(value); }

    internal void Check()
    {
        Guard.SameLength(Times.Count, Units.Count, "times", "units");
        Guard.SameLength(Values.Count, Units.Count, "values", "units");
        Guard.SameLength(Treated.Count, Units.Count, "treated", "units");
        Guard.SameLength(After.Count, Units.Count, "after", "units");
        Guard.AllFinite(((FrozenList<double>)Values).Span, "values");
        var (treated, after) = (new Dictionary<long, bool>(NumberKeys.Comparer), new Dictionary<int, bool>());
        for (var i = 0; i < Units.Count; i++)
        {
            if (treated.TryGetValue(Units[i], out var unit) && unit != Treated[i])
            {
                throw Guard.Item("treated", "must be the same in all rows of a unit", i, Treated[i]);
            }

            if (after.TryGetValue(Times[i], out var period) && period != After[i])
            {
                throw Guard.Item("after", "must be the same in all rows of a period", i, After[i]);
            }

            (treated[Units[i]], after[Times[i]]) = (Treated[i], After[i]);
        }
    }
}
