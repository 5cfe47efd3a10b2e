using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What <see cref="NumberProfile"/> finds.</summary>
public sealed partial record NumberProfileResult
{
    /// <summary>All values.</summary>
    public required long Count { get; init; }

    /// <summary>Values that are missing.</summary>
    public required long Missing { get; init; }

    /// <summary>Values that are there and no number.</summary>
    public required IReadOnlyList<UnusableRecord> Unparsable
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Values that are numbers.</summary>
    public required long Numbers { get; init; }

    /// <summary>Their exact sum; undefined where it has more digits than a decimal, <see cref="UndefinedReason.Overflow"/>.</summary>
    public required Figure<decimal> Sum { get; init; }

    /// <summary>The exact sum of their squares; undefined where it has more digits than a decimal, <see cref="UndefinedReason.Overflow"/>.</summary>
    public required Figure<decimal> SumOfSquares { get; init; }

    /// <summary>The smallest; null without numbers.</summary>
    public required decimal? Min { get; init; }

    /// <summary>The largest; null without numbers.</summary>
    public required decimal? Max { get; init; }

    /// <summary>How many are below zero.</summary>
    public required long Negative { get; init; }

    /// <summary>How many are zero.</summary>
    public required long Zero { get; init; }

    /// <summary>Their mean; undefined without numbers.</summary>
    public required Figure<double> Mean { get; init; }

    /// <summary>Their sample standard deviation; undefined for fewer than two, <see cref="UndefinedReason.SmallSample"/>.</summary>
    public required Figure<double> StandardDeviation { get; init; }

    /// <summary>How many numbers have how many decimal places, zeros at the end not counted: the place in the list is the number of places.</summary>
    public required IReadOnlyList<long> CountByPlaces
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
