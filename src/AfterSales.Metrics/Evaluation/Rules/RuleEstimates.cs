using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Benefits that rules compute from exact figures: values without an interval.</summary>
internal static class RuleEstimates
{
    public static Estimate Exact(decimal amount)
        => Estimate.WithoutInterval(DecimalParts.ToDouble(amount), UndefinedReason.MissingInput, Estimate.DefaultLevel, IntervalMethod.None);
}
