namespace AfterSales.Metrics;

/// <summary>How a whole of indivisible units is rounded onto its parts.</summary>
public enum ApportionmentMethod
{
    /// <summary>
    /// Largest remainder (Hamilton, Hare–Niemeyer): every part its exact share rounded down, the units left over to the largest remainders.
    /// Each part lies within one unit of its exact share.
    /// </summary>
    LargestRemainder,

    /// <summary>
    /// For schedules over time: the running total of the parts is the running exact total, rounded (half away from zero).
    /// Running totals lie within half a unit, each part within one.
    /// </summary>
    Cumulative,

    /// <summary>Divisor method with divisors 1, 2, 3, … (D'Hondt, greatest divisors): favors large parts.</summary>
    Jefferson,

    /// <summary>Divisor method with divisors 1, 3, 5, … (Sainte-Laguë): favors neither large nor small parts.</summary>
    Webster,

    /// <summary>Divisor method with divisors √(k(k + 1)) (equal proportions): the least relative differences.</summary>
    HuntingtonHill,

    /// <summary>Divisor method with divisors 0, 1, 2, … (smallest divisors): favors small parts.</summary>
    Adams,

    /// <summary>Divisor method with divisors 2k(k + 1) / (2k + 1), the harmonic means.</summary>
    Dean,

    /// <summary>Every part its exact share rounded toward zero, the rest left undistributed and shown: for migrating from systems that book it apart.</summary>
    SeparateRemainder,

    /// <summary>
    /// Only whole blocks of the weights, reduced to their smallest integers, are handed out, so that the parts keep the exact ratios;
    /// the rest is left undistributed and shown.
    /// </summary>
    SeparateBlocks,
}
