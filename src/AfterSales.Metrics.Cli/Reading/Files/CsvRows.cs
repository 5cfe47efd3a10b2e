using System.Runtime.CompilerServices;
using CsvHelper;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The rows of a text file with separators. Nothing is mended in silence: a quote in the wrong place is a fault of its row, one that is never
/// closed ends the file.</summary>
internal sealed class CsvRows : RowSource
{
    private const int LongestRow = 1 << 24;
    private const int MostFields = 10_000;
    private readonly Stream bytes;
    private readonly CsvReader reader;
    private CsvMalformedReason? fault;

    public CsvRows(Stream utf8, char separator)
    {
        bytes = utf8;
        reader = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = LongestRow,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => fault = record.Reason,
            IncludeValuesInExceptions = false,
        });
    }

    public override long Line => reader.LineNumber;

    public override int Count => reader.FieldCount;

    public override string? Fault => fault is null ? null : Say("has a quote in the wrong place");

    public override int FaultyField
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                // A fair field has its quotes at both ends, and pairs between them.
                var raw = reader.GetRawSpan(i).Trim(" \t"u8);
                var inner = raw.Length > 1 && raw[0] == '"' && raw[^1] == '"' ? raw[1..^1] : raw;
                if (inner.Length == raw.Length ? raw.Contains((byte)'"') : inner.Count((byte)'"') % 2 != 0)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    public override bool Read()
    {
        fault = null;
        try
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException e)
        {
            throw new InputException(
                Say($"line {Math.Max(1, e.LineNumber)}: the row is longer than {LongestRow:N0} bytes, the most that is read; a quote opened there may never be closed."), e);
        }

        if (fault == CsvMalformedReason.UnterminatedQuote)
        {
            throw new InputException(Say($"line {Line}: a quote opened there is never closed."));
        }

        return Count <= MostFields
            ? true
            : throw new InputException(Say($"line {Line}: the row has {Count:N0} fields; at most {MostFields:N0} are read."));
    }

    public override ulong Hash() => BytesHash.Of(reader.RawRecord);

    public override ReadOnlySpan<byte> Bytes(int field)
    {
        // What begins and ends in a letter or digit is what it is; only quotes and spaces want a look.
        var raw = reader.GetRawSpan(field);
        return raw.Length == 0 || (IsPlain(raw[0]) && IsPlain(raw[^1])) ? raw : Trim(reader.GetSpan(field));
    }

    public override void Dispose()
    {
        reader.Dispose();
        bytes.Dispose();
    }

    /// <summary>Whether a byte at an end is part of the value: no space, quote, nor part of a no-break space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(byte value) => value is > (byte)' ' and < 0x80 and not (byte)'"';

    /// <summary>Without spaces, line ends and no-break spaces around it.</summary>
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value)
    {
        while (true)
        {
            var before = value.Length;
            value = value.Trim(" \t\r\n"u8);
            value = value.StartsWith("\u00A0"u8) ? value[2..] : value;
            value = value.EndsWith("\u00A0"u8) ? value[..^2] : value;
            if (value.Length == before)
            {
                return value;
            }
        }
    }
}
