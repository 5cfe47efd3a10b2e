using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Penalty and shortest segment of <see cref="ChangePoints"/>.</summary>
public sealed partial record ChangePointOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static ChangePointOptions Default { get; } = new();

    /// <summary>What a break must pay for.</summary>
    /// <value><see cref="PenaltyKind.Logarithmic"/>.</value>
    public PenaltyKind Kind
    {
        get;
        init => field = Guard.Defined(value);
    }
    = PenaltyKind.Logarithmic;

    /// <summary>The factor of <see cref="PenaltyKind.Logarithmic"/>, positive.</summary>
    /// <value>2.</value>
    public double Factor
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 2;

    /// <summary>The penalty of <see cref="PenaltyKind.Given"/>, in squared units of the values; not negative.</summary>
    /// <value>0.</value>
    public double Penalty
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Fewest periods of a segment, at least 1.</summary>
    /// <value>1.</value>
    public int MinimumSegment
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1;
}
