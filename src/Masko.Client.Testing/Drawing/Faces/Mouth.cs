namespace Masko.Client.Testing.Drawing;

internal enum Mouth
{
    Smile,
    Laugh,
    Oh,
    Frown,
    Flat,
    Asleep,
}
