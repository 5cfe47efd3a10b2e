namespace AfterSales.Metrics.DataQuality;

/// <summary>How a column writes its numbers.</summary>
public enum NumberNotation
{
    /// <summary>1,234.5: a decimal point, commas between thousands or nothing.</summary>
    Point,

    /// <summary>1.234,5: a decimal comma, points between thousands or nothing.</summary>
    Comma,

    /// <summary>1 234,5: a decimal comma, spaces between thousands.</summary>
    SpaceComma,

    /// <summary>1'234.5: a decimal point, apostrophes between thousands.</summary>
    ApostrophePoint,
}
