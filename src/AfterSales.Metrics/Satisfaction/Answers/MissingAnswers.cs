namespace AfterSales.Metrics.Satisfaction;

/// <summary>What to do with a respondent who left some of several questions unanswered.</summary>
public enum MissingAnswers
{
    /// <summary>Only respondents who answered all questions count.</summary>
    Listwise,

    /// <summary>What a respondent did answer counts: the mean of the available items, or each pair of items from those who answered both.</summary>
    Available,
}
