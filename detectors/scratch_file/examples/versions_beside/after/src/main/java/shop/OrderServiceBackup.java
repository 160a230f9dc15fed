package shop;  // expect: scratch-file

public class OrderServiceBackup {
}
