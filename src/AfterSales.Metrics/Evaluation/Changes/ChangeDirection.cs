namespace AfterSales.Metrics.Evaluation;

/// <summary>Whether a change is for the better.</summary>
public enum ChangeDirection
{
    /// <summary>For the better.</summary>
    Better,

    /// <summary>For the worse.</summary>
    Worse,
}
