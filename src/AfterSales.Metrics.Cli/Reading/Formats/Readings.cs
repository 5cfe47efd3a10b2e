namespace AfterSales.Metrics.Cli.Reading;

/// <summary>How a text reads in the two formats a column may be in: point or comma, day first or month first.</summary>
internal enum Readings
{
    /// <summary>In neither.</summary>
    None,

    /// <summary>In both, as the same value.</summary>
    Alike,

    /// <summary>In the first only.</summary>
    First,

    /// <summary>In the second only.</summary>
    Second,

    /// <summary>In both, as two values: the rest of the column must tell which is meant.</summary>
    Differ,
}
