namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Rows of fields, wherever they stand: lines of a text file or rows of a sheet.</summary>
internal abstract class RowSource : IDisposable
{
    /// <summary>The line or row of the file on which the current row begins.</summary>
    public abstract long Line { get; }

    public abstract int Count { get; }

    /// <summary>What is wrong with the quotes of the current row; null when nothing is.</summary>
    public virtual string? Fault => null;

    /// <summary>The field of the fault; −1 when it cannot be told.</summary>
    public virtual int FaultyField => -1;

    /// <summary>Moves to the next row, blank ones too.</summary>
    /// <exception cref="InputException">The file cannot be read on.</exception>
    public abstract bool Read();

    /// <summary>A field as UTF-8, without spaces around it; valid until the next row.</summary>
    public abstract ReadOnlySpan<byte> Bytes(int field);

    /// <summary>Whether a field is a number or date of the file itself, not a text that must be understood.</summary>
    public virtual bool IsTyped(int field) => false;

    /// <summary>64 bits of everything that stands in the current row.</summary>
    public virtual ulong Hash()
    {
        var hash = (ulong)Count;
        for (var i = 0; i < Count; i++)
        {
            hash = BytesHash.Of(Bytes(i), hash);
        }

        return hash;
    }

    public string Text(int field) => System.Text.Encoding.UTF8.GetString(Bytes(field));

    public bool IsBlank()
    {
        for (var i = 0; i < Count; i++)
        {
            if (Bytes(i).Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    public abstract void Dispose();
}
