namespace AfterSales.Metrics.DataQuality;

/// <summary>How many records a key has on each side.</summary>
public enum ReconciliationShape
{
    /// <summary>One left, one right.</summary>
    OneToOne,

    /// <summary>One left, several right: an order paid in parts.</summary>
    OneToMany,

    /// <summary>Several left, one right: cases booked as one sum.</summary>
    ManyToOne,

    /// <summary>Several on both sides: compared as sums, never paired by position.</summary>
    ManyToMany,

    /// <summary>Left only.</summary>
    LeftOnly,

    /// <summary>Right only.</summary>
    RightOnly,
}
