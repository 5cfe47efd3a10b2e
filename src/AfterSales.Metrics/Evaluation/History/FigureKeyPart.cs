namespace AfterSales.Metrics.Evaluation;

/// <summary>What of a figure's meaning changed.</summary>
public enum FigureKeyPart
{
    /// <summary>Another definition.</summary>
    Definition,

    /// <summary>Another version of the definition.</summary>
    Version,

    /// <summary>Another unit.</summary>
    Unit,

    /// <summary>Another currency.</summary>
    Currency,

    /// <summary>Another calendar.</summary>
    Calendar,

    /// <summary>Another part of the records.</summary>
    Segment,

    /// <summary>Another account of the records.</summary>
    Account,
}
