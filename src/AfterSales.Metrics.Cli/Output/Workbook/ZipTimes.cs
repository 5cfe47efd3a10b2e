using System.Buffers.Binary;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>Takes out of a ZIP archive when its entries were written, so that the same content gives the same bytes. Nothing is packed anew.</summary>
/// <remarks>PKWARE, APPNOTE.TXT, 4.3.7 (header of an entry), 4.3.12 (its record in the directory), 4.3.16 (end of the directory).</remarks>
internal static class ZipTimes
{
    private const uint EndSign = 0x06054B50;
    private const uint RecordSign = 0x02014B50;
    private const uint HeaderSign = 0x04034B50;
    private const int EndLength = 22;
    private const int RecordLength = 46;

    /// <summary>1 January 1980, midnight: the first time that the format knows.</summary>
    private const uint First = 0x0021_0000;

    /// <param name="stream">The archive, without a comment behind it.</param>
    public static void Clear(Stream stream)
    {
        var end = Read(stream, stream.Length - EndLength, EndLength);
        Require(end, EndSign);
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        long place = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        for (var i = 0; i < entries; i++)
        {
            var record = Read(stream, place, RecordLength);
            Require(record, RecordSign);
            long header = BinaryPrimitives.ReadUInt32LittleEndian(record.AsSpan(42));
            Require(Read(stream, header, 4), HeaderSign);
            Write(stream, place + 12);
            Write(stream, header + 10);
            place += RecordLength + Length(record, 28) + Length(record, 30) + Length(record, 32);
        }

        stream.Position = stream.Length;
    }

    private static int Length(byte[] record, int at) => BinaryPrimitives.ReadUInt16LittleEndian(record.AsSpan(at));

    private static byte[] Read(Stream stream, long place, int length)
    {
        var bytes = new byte[length];
        stream.Position = place;
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static void Write(Stream stream, long place)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, First);
        stream.Position = place;
        stream.Write(bytes);
    }

    private static void Require(byte[] bytes, uint sign)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != sign)
        {
            throw new InvalidDataException("report.xlsx is no ZIP archive as it is expected here");
        }
    }
}
