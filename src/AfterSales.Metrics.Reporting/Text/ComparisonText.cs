using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Reporting;

/// <summary>How a comparison came out, in one word.</summary>
public static class ComparisonText
{
    /// <summary><c>better</c>, <c>level</c>, <c>worse</c>, <c>not judged</c>; a dash for what was not compared.</summary>
    public static string Of(ComparisonStatus status) => status switch
    {
        ComparisonStatus.Better => "better",
        ComparisonStatus.Level => "level",
        ComparisonStatus.Worse => "worse",
        ComparisonStatus.NotJudged => "not judged",
        _ => "–",
    };
}
