namespace AfterSales.Metrics.Evaluation;

/// <summary>How one's own figure stands against a rival's.</summary>
public enum PeerStanding
{
    /// <summary>Not compared.</summary>
    Refused,

    /// <summary>Surely better, over all rivals at once.</summary>
    Better,

    /// <summary>Surely worse, over all rivals at once.</summary>
    Worse,

    /// <summary>Nobody can say.</summary>
    Unclear,
}
