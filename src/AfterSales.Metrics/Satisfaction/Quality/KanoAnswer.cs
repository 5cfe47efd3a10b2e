namespace AfterSales.Metrics.Satisfaction;

/// <summary>The five answers to each of a Kano pair: how would you feel with the feature, how without.</summary>
public enum KanoAnswer
{
    /// <summary>"I would like it."</summary>
    Like,

    /// <summary>"It must be that way", "I expect it."</summary>
    MustBe,

    /// <summary>"I am neutral."</summary>
    Neutral,

    /// <summary>"I can live with it."</summary>
    LiveWith,

    /// <summary>"I would dislike it."</summary>
    Dislike,
}
