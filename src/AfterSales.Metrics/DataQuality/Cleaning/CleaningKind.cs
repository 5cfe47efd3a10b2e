namespace AfterSales.Metrics.DataQuality;

/// <summary>The kinds of cleaning, in the order in which they are always applied, whatever order the steps are named in.</summary>
public enum CleaningKind
{
    /// <summary>Codes that mean "no value" become no value.</summary>
    MissingCode,

    /// <summary>White space at the ends goes.</summary>
    Trim,

    /// <summary>A column's numbers are read in one notation.</summary>
    NumberFormat,

    /// <summary>A column's dates are read in one format.</summary>
    DateFormat,

    /// <summary>Serial numbers of a spreadsheet become dates.</summary>
    SerialDate,

    /// <summary>Local times become instants.</summary>
    LocalTime,

    /// <summary>Amounts become one unit.</summary>
    Unit,

    /// <summary>Amounts become one currency.</summary>
    Currency,

    /// <summary>Categories become those of a mapping.</summary>
    Category,

    /// <summary>Gaps of a column are filled.</summary>
    Gap,
}
