namespace AfterSales.Metrics.Satisfaction;

/// <summary>What a feature is to a customer. The order is the one that breaks ties: what hurts most when wrong comes first.</summary>
public enum KanoCategory
{
    /// <summary>Taken for granted; missed when absent.</summary>
    MustBe,

    /// <summary>The more the better; missed when absent.</summary>
    OneDimensional,

    /// <summary>Delights; not missed when absent.</summary>
    Attractive,

    /// <summary>Does not matter.</summary>
    Indifferent,

    /// <summary>Its absence is preferred.</summary>
    Reverse,

    /// <summary>The two answers contradict each other.</summary>
    Questionable,
}
