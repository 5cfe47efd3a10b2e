namespace AfterSales.Metrics;

/// <summary>Why a figure has no answer although the data it was asked of is fair.</summary>
/// <remarks>A caller's mistake is an exception, never one of these.</remarks>
public enum UndefinedReason
{
    /// <summary>There is nothing to compute from: no record, or none that counts.</summary>
    NoData,

    /// <summary>The denominator is zero.</summary>
    ZeroDenominator,

    /// <summary>The denominator is negative where the figure has a meaning only above zero, as a return on a negative cost.</summary>
    NegativeDenominator,

    /// <summary>Too few observations for the method.</summary>
    SmallSample,

    /// <summary>All values are alike, and the figure needs them to differ.</summary>
    ZeroVariance,

    /// <summary>All amounts have one sign, so that no rate can balance them.</summary>
    NoSignChange,

    /// <summary>All amounts cancel: every rate balances them, so that none is the answer.</summary>
    IdenticallyZero,

    /// <summary>It is proven that no solution exists.</summary>
    NoSolution,

    /// <summary>Several solutions exist and none was asked for by name.</summary>
    SeveralSolutions,

    /// <summary>An answer may exist but could not be told from its absence within the precision of the numbers.</summary>
    Unresolved,

    /// <summary>An iteration ended at its limit without reaching its tolerance.</summary>
    NoConvergence,

    /// <summary>The goal is never reached, as a payback that never comes.</summary>
    NotReached,

    /// <summary>The figure grows without bound: an unstable queue, a life without end, an estimate at infinity.</summary>
    Unbounded,

    /// <summary>The equations do not determine the answer: rank-deficient, singular, or a closed loop.</summary>
    Singular,

    /// <summary>The value lies outside the domain of the formula, as the logarithm of a loss beyond the whole.</summary>
    OutsideDomain,

    /// <summary>The conditions contradict each other.</summary>
    Infeasible,

    /// <summary>An ingredient of the figure is missing: a price, a rate, a target.</summary>
    MissingInput,

    /// <summary>The result exceeds what its number type can hold.</summary>
    Overflow,

    /// <summary>The figure is no sum of its parts, as distinct customers by department: what one adds to a change cannot be said.</summary>
    NotAdditive,
}
