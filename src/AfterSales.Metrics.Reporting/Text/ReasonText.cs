namespace AfterSales.Metrics.Reporting;

/// <summary>Why a figure has no value, in words a reader of a report knows.</summary>
public static class ReasonText
{
    /// <summary>A few words for each reason: <c>no data</c>, <c>divided by zero</c>.</summary>
    public static string Of(UndefinedReason reason) => reason switch
    {
        UndefinedReason.NoData => "no data",
        UndefinedReason.ZeroDenominator => "divided by zero",
        UndefinedReason.NegativeDenominator => "divided by a negative amount",
        UndefinedReason.SmallSample => "too few answers",
        UndefinedReason.ZeroVariance => "all alike",
        UndefinedReason.NoSignChange => "only one sign",
        UndefinedReason.IdenticallyZero => "every rate balances",
        UndefinedReason.NoSolution => "no solution",
        UndefinedReason.SeveralSolutions => "several solutions",
        UndefinedReason.Unresolved => "not resolvable",
        UndefinedReason.NoConvergence => "did not converge",
        UndefinedReason.NotReached => "never reached",
        UndefinedReason.Unbounded => "without bound",
        UndefinedReason.Singular => "not determined",
        UndefinedReason.OutsideDomain => "outside the formula's domain",
        UndefinedReason.Infeasible => "conditions contradict",
        UndefinedReason.MissingInput => "input missing",
        UndefinedReason.Overflow => "too large",
        UndefinedReason.NotAdditive => "no sum of its parts",
        _ => reason.ToString(),
    };
}
