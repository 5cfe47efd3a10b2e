using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>How <see cref="Apportionment"/> splits a whole.</summary>
public sealed partial record ApportionmentOptions
{
    /// <summary>Largest remainder; weights that are all zero refused.</summary>
    public static ApportionmentOptions Default { get; } = new();

    /// <summary>How the parts are rounded; <see cref="ApportionmentMethod.LargestRemainder"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such method.</exception>
    public ApportionmentMethod Method
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>What becomes of the whole when all weights are zero; <see cref="ZeroWeightsRule.Refuse"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such rule.</exception>
    public ZeroWeightsRule ZeroWeights
    {
        get;
        init => field = Guard.Defined(value);
    }
}
