namespace AfterSales.Metrics.Reporting;

/// <summary>How a value is to be taken. Never the only sign: the words say it too.</summary>
public enum Tone
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Of less weight: there is no value, or it is not judged.</summary>
    Muted,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Not as it should be.</summary>
    Bad,
}
