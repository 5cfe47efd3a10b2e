using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Tail factor: the development after the last age, with its error.</summary>
public sealed partial record TailFactor
{
    /// <summary>The factor from the last age to the end; positive.</summary>
    public required double Factor
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>Its σ, on the scale of the other σ; null, the default, when not known: then no error of the reserve is.</summary>
    public double? Sigma
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }

    /// <summary>Its standard error; null, the default, when not known: then no error of the reserve is.</summary>
    public double? StandardError
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }
}
