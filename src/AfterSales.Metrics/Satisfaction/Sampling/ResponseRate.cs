using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Response rate of a survey, by the standard definitions that differ in whom they count.</summary>
/// <remarks>
/// <para><b>Formula.</b> RR1 = I/((I + P) + (R + NC + O) + U); RR3 with e·U; RR5 without U; RR2, RR4, RR6 with I + P above.</para>
/// <para><b>Units.</b> Fractions.</para>
/// <para><b>Domain.</b> Counts; e from 0 to 1.</para>
/// <para><b>Edge cases.</b> Nobody in the denominator: undefined, <see cref="UndefinedReason.ZeroDenominator"/>. Unknown ones without anybody known and no
/// share given:
/// RR3 and RR4 are undefined, <see cref="UndefinedReason.MissingInput"/>.</para>
/// <para><b>Method.</b> One division each; e by default eligible/(eligible + ineligible) among the known.</para>
/// <para><b>Source.</b> AAPOR, Standard Definitions, 10th ed. 2023.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ResponseRate.Compute(new ResponseRateInput { Completes = 400, Partials = 40, Refusals = 160, NonContacts = 200, UnknownEligibility = 200 });
/// Console.WriteLine($"RR1 {result.Minimum:P1}, RR2 {result.MinimumWithPartials:P1}, RR5 {result.Maximum:P1}"); // RR1 40.0 %, RR2 44.0 %, RR5 50.0 %
/// </code>
/// </example>
public static class ResponseRate
{
    /// <summary>The rates of one survey.</summary>
    /// <param name="input">What became of everybody asked.</param>
    /// <returns>RR1 to RR6.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="OverflowException">The counts together exceed what a long counts.</exception>
    public static ResponseRateResult Compute(ResponseRateInput input)
    {
        var answered = Guard.NotNull(input).Completes + input.Partials;
        var eligible = answered + input.Refusals + input.NonContacts + input.OtherEligible;
        var share = input.EligibleShareOfUnknown is { } given ? Figure.Of(given)
            : eligible + input.Ineligible == 0 ? Figure.Undefined<double>(UndefinedReason.MissingInput)
            : Figure.Ratio(eligible, eligible + input.Ineligible);
        var unknown = input.UnknownEligibility == 0 ? Figure.Of(0.0) : share.Select(e => e * input.UnknownEligibility);
        return new ResponseRateResult
        {
            Minimum = Figure.Ratio(input.Completes, eligible + input.UnknownEligibility),
            MinimumWithPartials = Figure.Ratio(answered, eligible + input.UnknownEligibility),
            Estimated = unknown.Select(u => Figure.Ratio(input.Completes, eligible + u)).Flatten(),
            EstimatedWithPartials = unknown.Select(u => Figure.Ratio(answered, eligible + u)).Flatten(),
            Maximum = Figure.Ratio(input.Completes, eligible),
            MaximumWithPartials = Figure.Ratio(answered, eligible),
            EligibleShareOfUnknown = share,
        };
    }
}
