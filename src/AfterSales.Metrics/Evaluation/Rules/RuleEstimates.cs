using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Benefits that rules compute from exact figures: values without an interval.</summary>
internal static class RuleEstimates
{
    public static Estimate Exact(decimal amount)
        => Estimate.WithoutInterval(DecimalParts.ToDouble(amount), UndefinedReason.MissingInput, Estimate.DefaultLevel, IntervalMethod.None);

    /// <summary>An estimate times a factor, if it is an amount that a proposal can hold.</summary>
    public static Estimate Fair(Estimate estimate, double factor, string name)
    {
        Guard.NotNull(estimate, name, name);
        double?[] numbers = [estimate.Value, estimate.Lower, estimate.Upper];
        return numbers.All(number => Math.Abs((number ?? 0) * factor) <= Proposal.MostAmount)
            ? estimate.Scale(factor) : throw Guard.OutOfRange(name, "must be within ±1e29 of the currency", estimate);
    }
}
