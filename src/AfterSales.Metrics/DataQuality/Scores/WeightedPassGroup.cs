using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Records of one outcome and one weight: a row of a <c>GROUP BY</c>.</summary>
public sealed partial record WeightedPassGroup
{
    /// <summary>What the check says of each of them.</summary>
    public required CheckOutcome Outcome
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The weight of each of them, such as the money at stake; not negative.</summary>
    public required decimal Weight
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>How many there are.</summary>
    public required long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
