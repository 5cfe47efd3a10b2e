namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Whether a file can be read without a column.</summary>
internal enum ColumnNeed
{
    Required,
    Optional,

    /// <summary>Required unless <c>--currency</c> says what the amounts are in.</summary>
    Currency,

    /// <summary>Required unless the file has a column for debit or credit.</summary>
    DebitOrCredit,

    /// <summary>Required unless <c>--scale</c> says the scales.</summary>
    Scale,

    /// <summary>Required unless <c>--scale</c> says the scales and each question has a column of its own.</summary>
    LongSurvey,
}
