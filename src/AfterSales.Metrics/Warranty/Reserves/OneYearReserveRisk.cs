using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>One-year reserve risk (claims development result): how far the reserve may move by the next closing.</summary>
/// <remarks>
/// <para><b>Formula.</b> q = σ²/f² of each age, S the sum behind its factor, D the sum of the latest amounts at that age, w = D/(S + D). An origin
/// with ultimate U and
/// latest amount C at age j: MSEP = U²(q_j/C + q_j/S_j + Σ_{k&gt;j} w_k²(q_k/D_k + q_k/S_k)). Of all together, with A and B the ultimates of the
/// origins at and before
/// age k: Σ_k q(Σ_{at k} U²/C + 2wAB/D + w²B²/D + (A + wB)²/S).</para>
/// <para><b>Units.</b> Those of the triangle.</para>
/// <para><b>Domain.</b> Mack's model with weights by volume; ultimates by chain ladder without tail.</para>
/// <para><b>Edge cases.</b> The expected movement is 0 by construction. An origin at the last age moves by 0. No σ at an age that matters:
/// <see cref="UndefinedReason.SmallSample"/>; no factor: <see cref="UndefinedReason.ZeroDenominator"/>; a latest amount that is not positive, or a
/// factor of 0:
/// <see cref="UndefinedReason.OutsideDomain"/>. Several origins may share an age.</para>
/// <para><b>Method.</b> Sums by age.</para>
/// <para><b>Source.</b> M. Merz and M. V. Wüthrich, Modelling the claims development result for solvency purposes, CAS E-Forum, Fall 2008. Agrees with R's
/// ChainLadder 0.2.21, CDR.</para>
/// </remarks>
/// <example>
/// <code>
/// var paid = DevelopmentTriangle.OfCumulative([[100, 150, 165, 170], [110, 190, 200, null], [120, 170, null, null], [90, null, null, null]]);
/// var total = OneYearReserveRisk.Compute(paid).Total;
/// Console.WriteLine($"reserve {total.Reserve:F1} thousand EUR"); // reserve 87.9 thousand EUR
/// Console.WriteLine(
///     $"it moves by {total.OneYearError:F1} in one year, by {total.FullError:F1} until the end"); // it moves by 22.6 in one year, by 23.5 until the end
/// </code>
/// </example>
public static class OneYearReserveRisk
{
    /// <summary>The error of the next closing's reserve.</summary>
    /// <param name="triangle">The cumulative amounts.</param>
    /// <param name="lastSigma">How σ is found where one factor stands alone.</param>
    /// <returns>Errors by origin and of all, with Mack's, to the end, beside.</returns>
    /// <exception cref="ArgumentException">The triangle is null, or there is no such rule.</exception>
    public static OneYearReserveRiskResult Compute(DevelopmentTriangle triangle, LastSigmaRule lastSigma = LastSigmaRule.Mack)
    {
        var kernel = new DevelopmentKernel(Guard.NotNull(triangle), DevelopmentWeighting.Volume, Guard.Defined(lastSigma));
        var mack = new MackProjection(triangle, kernel, null);
        var sums = new OneYearSums(triangle, kernel, mack);
        var full = ChainLadder.Compute(triangle, new ChainLadderOptions { LastSigma = lastSigma });
        return new OneYearReserveRiskResult
        {
            Origins = FrozenList.Own(Enumerable.Range(0, triangle.Origins)
                .Select(i => Risk(full.Origins[i], triangle.Latest[i] < 0 ? double.NaN : sums.Origin(i), triangle.Latest[i] < 0 ? UndefinedReason.NoData
                    : Why(mack.WhyNoError(i)))).ToArray()),
            Total = Risk(full.Total, mack.IsEmpty ? double.NaN : sums.Total(), mack.IsEmpty ? UndefinedReason.NoData : Why(mack.WhyNoTotalError)),
        };
    }

    // The recursion's own reasons come first; where it had none, an amount or factor is outside the formula.
    private static UndefinedReason Why(UndefinedReason reason) => reason == UndefinedReason.Overflow ? UndefinedReason.OutsideDomain : reason;

    private static OneYearRisk Risk(OriginReserve reserve, double square, UndefinedReason reason) => new()
    {
        Reserve = reserve.Reserve.Value is { } value ? new Figure<double>(value) : new Figure<double>(reserve.Reserve.Reason!.Value),
        OneYearError = ChainLadder.Named(Math.Sqrt(square), reason),
        FullError = reserve.StandardError,
    };
}
