using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>
/// Lets bytes through and watches them: how many, and that all are UTF-8. A byte that is not stops the file with its line,
/// which a decoder that replaces bytes would hide and one that throws could not tell.
/// </summary>
internal sealed class CheckedUtf8Stream(Stream inner, Action<long>? progress, Func<string>? looksLike = null) : Stream
{
    private readonly byte[] tail = new byte[4];
    private int tailLength;
    private long line = 1;

    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        if (count == 0 && buffer.Length > 0)
        {
            if (tailLength > 0)
            {
                throw NotUtf8(line, tail[0]);
            }

            return 0;
        }

        var read = (ReadOnlySpan<byte>)buffer[..count];
        Check(read);
        BytesRead += count;
        progress?.Invoke(BytesRead);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private InputException NotUtf8(long at, byte value)
    {
        var encoding = looksLike?.Invoke() ?? "windows-1252";
        return new InputException(
            Say($"line {at}: byte 0x{value:X2} is not UTF-8; it looks like {encoding}: say --encoding {encoding}, or save the file as UTF-8."));
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        // A character cut by the end of the last block is put together first.
        while (tailLength > 0 && bytes.Length > 0)
        {
            tail[tailLength++] = bytes[0];
            bytes = bytes[1..];
            switch (Rune.DecodeFromUtf8(tail.AsSpan(0, tailLength), out _, out _))
            {
                case OperationStatus.Done:
                    tailLength = 0;
                    break;
                case OperationStatus.InvalidData:
                    throw NotUtf8(line, tail[0]);
            }
        }

        if (bytes.Length == 0)
        {
            return;
        }

        var whole = bytes.Length;
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            if (bytes[^back] >= 0xC0)
            {
                var status = Rune.DecodeFromUtf8(bytes[^back..], out _, out _);
                whole = status == OperationStatus.NeedMoreData ? bytes.Length - back : bytes.Length;
                break;
            }
        }

        if (!Utf8.IsValid(bytes[..whole]))
        {
            throw Locate(bytes[..whole]);
        }

        bytes[whole..].CopyTo(tail);
        tailLength = bytes.Length - whole;
        line += bytes.Count((byte)'\n');
    }

    private InputException Locate(ReadOnlySpan<byte> bytes)
    {
        var at = line;
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == OperationStatus.Done)
        {
            at += rune.Value == '\n' ? 1 : 0;
            bytes = bytes[consumed..];
        }

        return NotUtf8(at, bytes[0]);
    }
}
