namespace AfterSales.Metrics.Cli.Reading;

/// <summary>What the values of a column are: texts are kept once each, numbers and dates are not.</summary>
internal enum ColumnKind
{
    Text,

    /// <summary>Numbers, with a decimal point or a decimal comma.</summary>
    Number,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Dates, with a time or without.</summary>
    Date,
}
