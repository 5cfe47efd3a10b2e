namespace AfterSales.Metrics.Satisfaction;

/// <summary>What becomes of an answer on its scale: exactly one of these.</summary>
public enum AnswerOutcome
{
    /// <summary>On the scale: it counts.</summary>
    Valid,

    /// <summary>Not given, or one of the scale's missing codes.</summary>
    Missing,

    /// <summary>Outside the scale, or between its steps.</summary>
    OutOfRange,

    /// <summary>Given, but not to be counted: "not applicable", or a weight of zero.</summary>
    Excluded,
}
